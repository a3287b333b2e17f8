export const revalidate = 604800
export const GET = () => Response.json(1)
