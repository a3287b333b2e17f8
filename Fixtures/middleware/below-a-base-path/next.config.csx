const string basePath = "/base";
const bool trailingSlash = true;
string[] pageExtensions = ["page.ts", "page.tsx"];
