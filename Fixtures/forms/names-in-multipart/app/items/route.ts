async function describe(value: FormDataEntryValue) {
  if (value instanceof File) {
    return { name: value.name, type: value.type, size: value.size, text: await value.text() }
  }
  return value
}

export async function POST(request: Request) {
  try {
    const fields = []
    for (const [name, value] of await request.formData()) {
      fields.push([name, await describe(value)])
    }
    return Response.json(fields)
  } catch (error) {
    return new Response(error.name, { status: 400 })
  }
}
