/** Signs of scripts that have italics, and whose names have a space between their parts; digits are among them. */
export const alphabets =
  /[-0-9a-zA-Z\u0e01-\u0e5b\u00c0-\u017f\u0218-\u021b\u0370-\u052f\u0590-\u05ff\u0600-\u06ff\u1f00-\u1fff]/u;
