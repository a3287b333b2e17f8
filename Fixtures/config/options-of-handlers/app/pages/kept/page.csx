const string dynamic = "force-static";

string Page() => $"<h1>{Crypto.RandomUuid()}</h1>";
