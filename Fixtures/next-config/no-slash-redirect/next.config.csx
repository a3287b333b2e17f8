const bool skipTrailingSlashRedirect = true;
string[] pageExtensions = ["api.ts", "page.tsx"];
