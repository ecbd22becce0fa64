export default { publicDir: false };
