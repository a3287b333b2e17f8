export const generateStaticParams = () => [{ slug: 'a' }]
export const GET = (request: Request) => new Response(request.url)
