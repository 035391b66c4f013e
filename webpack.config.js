const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const { version } = require("./package.json");
const { httpsOptions } = require("./scripts/https-options");

/** Where the manifest says the add-in lives; ADDIN_URL replaces it in a build to be published. */
const DEV_URL = "https://localhost:3000/";

/** CommonJS output would keep tree-shaking out (Fluent UI grows from 0.2 to 3.7 MB): modules stay ES until webpack joins them. */
const swc = (production) => ({
  loader: "swc-loader",
  options: {
    swcrc: false,
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic", development: !production } },
      target: "es2022",
    },
    module: { type: "es6" },
  },
});

const shared = (production) => ({
  mode: production ? "production" : "development",
  // No eval in development either: the page's content security policy forbids it.
  devtool: "source-map",
  context: __dirname,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  performance: { hints: false },
});

/** The add-in itself: static files, to be served from anywhere over HTTPS. */
const addin = async (production, serve) => {
  const url = process.env.ADDIN_URL ? new URL("./", process.env.ADDIN_URL).href : DEV_URL;
  return {
    ...shared(production),
    name: "addin",
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: swc(production) }] },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        templateParameters: { version },
        scriptLoading: "defer",
        chunks: ["taskpane"],
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/icons", to: "assets/icons" },
          { from: "manifest.xml", transform: (text) => text.toString().replaceAll(DEV_URL, url) },
        ],
      }),
    ],
    ...(serve && {
      devServer: {
        port: 3000,
        hot: true,
        headers: { "Access-Control-Allow-Origin": "*" },
        server: { type: "https", options: await httpsOptions() },
      },
    }),
  };
};

/** The workbench page: a workbook grid beside the add-in's own page. Never published. */
const workbench = (production) => ({
  ...shared(production),
  name: "workbench",
  entry: { workbench: "./workbench/page/main.ts", attach: "./workbench/page/attach.ts" },
  output: { path: path.resolve(__dirname, "dist-workbench"), filename: "[name].js", clean: true },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: swc(production) },
      { test: /\.css$/, type: "asset/resource", generator: { filename: "[name][ext]" } },
    ],
  },
  plugins: [
    new CopyWebpackPlugin({
      patterns: [{ from: "workbench/page/index.html" }, { from: "workbench/page/workbench.css" }],
    }),
  ],
});

module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode !== "development";
  const serve = Boolean(env.WEBPACK_SERVE);
  return serve ? [await addin(production, serve)] : [await addin(production, serve), workbench(production)];
};
