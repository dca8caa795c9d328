using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

/// <summary>
/// A form that was taken in, by its once-token and what it held: a double click or a repeated post finds it here and gets the first answer
/// instead of doing the thing again. The same token with other content is no repeat. Drafts have it too, though saving a draft is not a
/// process.
/// </summary>
public sealed class Submission
{
    /// <summary>The name of a form and the token it was drawn with; a longer one is none of ours.</summary>
    public const int LongestToken = 64;

    public required string Token { get; init; }

    /// <summary>
    /// 1 for the first that was taken in with this token. Only a draft has more: each holds something else than the one before.
    /// </summary>
    public required int Number { get; init; }

    /// <summary>Hash of what was sent (see <see cref="ContentHash"/>).</summary>
    public required string Content { get; init; }

    /// <summary>What it did is done, and is not done anew with other content; false for a draft, which is saved over itself.</summary>
    public required bool IsFinal { get; init; }

    public required UserId? User { get; init; }

    public required string UseCase { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What it did; null for a draft that was kept, and where nothing happened.</summary>
    public ProcessId? Process { get; init; }

    /// <summary>The result of the use case, as JSON.</summary>
    public required string Answer { get; init; }

    /// <summary>The page that answered, as path and query of this program; null where no page waited.</summary>
    public string? AnsweredAt { get; init; }

    /// <summary>
    /// The once-token of one form of a page: a page has several forms, and one that is drawn anew with errors keeps the token.
    /// </summary>
    public static string TokenOf(string form, string once) => $"{form}:{once}";

    /// <summary>
    /// The last that was taken in with the token. A repeat is the same as this one: the same as an earlier one, which something else has
    /// been saved after, is a new attempt.
    /// </summary>
    public static Task<Submission?> Last(AppDb db, string token, CancellationToken cancel) =>
        db.Set<Submission>().AsNoTracking().Where(s => s.Token == token).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancel);

    /// <summary>Only who sent it first is answered.</summary>
    public bool IsOf(Actor actor) => User == (actor.IsUser ? actor.User : null);
}
