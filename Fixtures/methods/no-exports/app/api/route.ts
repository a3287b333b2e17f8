function answer() {
  return new Response('nobody calls this')
}

export {}
