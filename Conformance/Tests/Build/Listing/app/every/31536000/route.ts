export const revalidate = 31536000
export const GET = () => Response.json(1)
