export const generateStaticParams = () => [{ path: ['a', 'b'] }, { path: ['c d'] }, { path: ['é'] }]
export const GET = () => Response.json(1)
