export const generateStaticParams = () => [{ slug: 'a' }, { slug: 'b' }]
export const GET = async (request: Request, { params }: any) => new Response((await params).slug === 'b' ? request.url : 'a')
