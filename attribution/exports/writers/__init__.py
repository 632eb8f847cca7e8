"""The formats of the package, a module each; :mod:`attribution.exports` lists them."""
