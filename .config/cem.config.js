const isPublic = (member) => member.privacy !== 'private' && member.privacy !== 'protected';

// What is published is `dist/`, so that is where the manifest points.
const published = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js');

function pointAtPublished(node) {
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = published(value);
    else if (value !== null && typeof value === 'object') pointAtPublished(value);
  }
}

const publicFace = {
  name: 'public-face',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      }
    }
    pointAtPublished(customElementsManifest);
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/**/*.ts', 'src/define/**/*.ts'],
  litelement: true,
  packagejson: false,
  plugins: [publicFace],
};
