const string dynamic = "force-dynamic";

string Page() => $"<h1>{Crypto.RandomUuid()}</h1>";
