const int revalidate = 60;
Response GET() => new("no", new() { Status = 500 });
