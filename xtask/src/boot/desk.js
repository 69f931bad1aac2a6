// Starts the assessment's program.
globalThis.alliumDesk = async (index, page) => {
  const program = await import('/PROGRAM.js');
  await program.default({ module_or_path: '/PROGRAM.wasm' });
  return program.open(index, page);
};
