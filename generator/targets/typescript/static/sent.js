// What was sent, kept with the response: hidden from all that looks at its properties.

// A class whose constructor gives back another object adds its private fields to that.
class Same {
  constructor(object) {
    return object;
  }
}

class Sent extends Same {
  #payload;

  constructor(response, payload) {
    super(response);
    this.#payload = payload;
  }

  static of(response) {
    return #payload in response ? response.#payload : undefined;
  }
}

/** The response, frozen, with a copy of the payload that it was read from. */
function withSent(response, payload) {
  Object.freeze(response.fieldsSet);
  return Object.freeze(new Sent(response, { ...payload }));
}

/** What a response was read from; undefined for a copy, which may say something else. */
function sentOf(response) {
  return Sent.of(response);
}

export { sentOf, withSent };
