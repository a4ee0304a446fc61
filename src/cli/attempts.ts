/** Pieces of work of which one that fails does not stop the others (各自尝试). `end` throws the first error there was. */
export function attempts() {
  const errors: unknown[] = []
  return {
    attempt: async (work: () => Promise<void>): Promise<void> => {
      try {
        await work()
      } catch (error) {
        errors.push(error)
      }
    },
    end: (): void => {
      if (errors.length > 0) throw errors[0]
    },
  }
}
