const fs = require("node:fs");
const path = require("node:path");
const certificates = require("office-addin-dev-certs");

/**
 * Key and certificate for https://localhost. On Windows and Mac the certificate is installed and trusted, as Excel wants it.
 * On Linux, where there is no Excel, it is made in an ignored folder and trusted by nobody.
 */
async function httpsOptions() {
  if (process.platform === "win32" || process.platform === "darwin") return certificates.getHttpsServerOptions();
  const folder = path.resolve(__dirname, "../certs");
  const file = (name) => path.join(folder, name);
  const paths = [file("ca.crt"), file("localhost.crt"), file("localhost.key")];
  if (!paths.every((one) => fs.existsSync(one))) await certificates.generateCertificates(...paths);
  const [ca, cert, key] = paths.map((one) => fs.readFileSync(one));
  return { ca, cert, key };
}

module.exports = { httpsOptions };
