const string basePath = "/base";
