const int revalidate = 60;
Response GET(Request request) => new(request.Url);
