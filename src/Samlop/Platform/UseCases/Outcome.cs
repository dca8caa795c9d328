using Samlop.Platform.Text;

namespace Samlop.Platform.UseCases;

/// <summary>How a use case ended: with a result, with errors in what was typed, or refused by a rule. Exceptions are for bugs.</summary>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, IReadOnlyList<FieldError> errors, Refusal? refusal) =>
        (this.value, Errors, Refusal) = (value, errors, refusal);

    public bool Succeeded => Errors.Count == 0 && Refusal is null;

    /// <summary>The result; asking for it after a failure is a bug.</summary>
    public T Value => Succeeded ? value! : throw new InvalidOperationException(
        $"No result: {(Refusal is { } no ? $"{no.Code} {no.Text}" : string.Join(", ", Errors))}");

    public IReadOnlyList<FieldError> Errors { get; }

    public Refusal? Refusal { get; }

    /// <summary>The same no, of something that was to be done with it; asking for it after a success is a bug.</summary>
    public Outcome<TOther> No<TOther>() =>
        !Succeeded ? new(default, Errors, Refusal) : throw new InvalidOperationException("It succeeded.");

    public static implicit operator Outcome<T>(T value) => new(value, [], null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [], refusal);

    public static implicit operator Outcome<T>(FieldError error) => new(default, [error], null);

    public static implicit operator Outcome<T>(FieldErrors errors) =>
        errors.Any ? new(default, errors.All, null) : throw new InvalidOperationException("There are no errors to answer with.");
}

/// <summary>The result of a use case that has nothing more to say than that it is done.</summary>
public readonly record struct Done;

/// <summary>What is wrong with one field, in words for the person who typed.</summary>
/// <param name="Field">The property of the input, as in the form's field name without its prefix.</param>
/// <param name="Where">
/// What the field is called in a list of errors, where that says more than its label: the kind of cost of a line, for instance.
/// </param>
public sealed record FieldError(string Field, Phrase Message, string? Where = null);

/// <summary>Collects field errors, so that a person sees all of them at once.</summary>
public sealed class FieldErrors
{
    private readonly List<FieldError> errors = [];

    public bool Any => errors.Count > 0;

    public IReadOnlyList<FieldError> All => errors;

    /// <summary>One that is said of the field already is not said again.</summary>
    public void Add(string field, Phrase message, string? where = null)
    {
        if (!errors.Exists(e => e.Field == field && e.Message.Key == message.Key)) errors.Add(new FieldError(field, message, where));
    }
}

/// <summary>
/// Regelnekt: a rule's no to an action. <paramref name="Code"/> is stable and machine-readable; the text is the reader's language.
/// </summary>
public sealed record Refusal(string Code, Phrase Text)
{
    /// <summary>There is no such thing, or the actor may not see it: the two must look the same.</summary>
    public static readonly Refusal NotFound = In<PlatformText>(nameof(NotFound));

    public static readonly Refusal NotAllowed = In<PlatformText>(nameof(NotAllowed));

    /// <summary>It asks for a fresh sign-in (<see cref="FreshSignInAttribute"/>).</summary>
    public static readonly Refusal SignInAnew = In<PlatformText>(nameof(SignInAnew));

    /// <summary>Somebody else saved since the actor read it; both versions are shown.</summary>
    public static readonly Refusal ChangedByOther = In<PlatformText>(nameof(ChangedByOther));

    /// <summary>
    /// What it was about has changed since the actor opened the page, which shows no second version: it shows it as it is now.
    /// </summary>
    public static readonly Refusal ChangedSinceOpened = In<PlatformText>(nameof(ChangedSinceOpened));

    /// <summary>
    /// The form was taken in before with other content, and was not a draft: what was sent first stands, and this is not sent.
    /// </summary>
    public static readonly Refusal FirstIsTaken = In<PlatformText>(nameof(FirstIsTaken));

    /// <summary>The form came without the token that it was drawn with: it could be taken in twice, and is not taken in at all.</summary>
    public static readonly Refusal FormUnmarked = In<PlatformText>(nameof(FormUnmarked));

    /// <summary>The token of the form was used for something else, or by somebody else. Nothing is told of that.</summary>
    public static readonly Refusal FormUsed = In<PlatformText>(nameof(FormUsed));

    /// <summary>The database was locked for longer than anybody should wait. Nothing is done; trying again will do.</summary>
    public static readonly Refusal Busy = In<PlatformText>(nameof(Busy));

    /// <summary>More of something than anybody needs in a while: mails, prints.</summary>
    public static readonly Refusal TooMany = In<PlatformText>(nameof(TooMany));

    /// <summary>The refusal of a module: its text is <c>Refusal_{code}</c> among <typeparamref name="TTexts"/>.</summary>
    /// <param name="code">The name of the field or method that holds it.</param>
    public static Refusal In<TTexts>(string code, params object?[] arguments) => new(code, Phrase.In<TTexts>("Refusal_" + code, arguments));
}
