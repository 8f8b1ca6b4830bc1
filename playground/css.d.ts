/** esbuild collects stylesheets; they export nothing. */
declare module "*.css";
