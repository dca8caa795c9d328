namespace Samlop.Platform.UseCases;

/// <summary>What is known of one sending beside its input, and never said by whoever sends: a form's, or a machine's.</summary>
/// <param name="Token">
/// The once-token (see <see cref="Audit.Submission.TokenOf"/>): the same one again with the same content gets the first answer.
/// </param>
public sealed record Sending<TResult>(string Token)
{
    /// <summary>
    /// Tells this content from another (see <see cref="ContentHash"/>). Null where no form was sent: then the input does.
    /// </summary>
    public string? Content { get; init; }

    /// <summary>
    /// Mottatt: when the last byte was read. Null where nothing was sent over the net; then it is the instant of the run.
    /// </summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>
    /// The address of the page that answers, kept with the token so that a second click is sent there. Null where no page waits.
    /// </summary>
    public Func<TResult, string>? AnsweredAt { get; init; }
}
