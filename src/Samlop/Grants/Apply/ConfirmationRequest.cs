using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

public readonly record struct ConfirmationRequestId(Guid Value) : IId<ConfirmationRequestId>
{
    public static ConfirmationRequestId From(Guid value) => new(value);
}

/// <summary>
/// Forespørsel om bekreftelse: somebody who writes hands the application over to one who may confirm it (C-05). It waits until the
/// application is confirmed, whoever does it, until it is withdrawn, or until it is asked for anew.
/// </summary>
public sealed class ConfirmationRequest : IPartOf<GrantApplication>
{
    /// <summary>Characters of the note.</summary>
    public const int NoteLimit = 1000;

    private ConfirmationRequest()
    {
    }

    internal ConfirmationRequest(
        ConfirmationRequestId id,
        GrantApplicationId application,
        string hash,
        UserId of,
        DateOnly due,
        string? note,
        UserId by,
        DateTimeOffset at
    ) => (Id, Application, Hash, Of, Due, Note, By, At) = (id, application, hash, of, due, note, by, at);

    public ConfirmationRequestId Id { get; private set; }

    public GrantApplicationId Application { get; private set; }

    /// <summary>SHA-256 of the content as it was when it was handed over.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Who is asked.</summary>
    public UserId Of { get; private set; }

    /// <summary>The last day it should be confirmed.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>To the one who is asked, in the asker's words.</summary>
    public string? Note { get; private set; }

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When it stopped waiting; null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The confirmation that came of it; null while it waits, and where it was withdrawn or asked anew.</summary>
    public ConfirmationId? Confirmation { get; private set; }

    internal void End(DateTimeOffset at, ConfirmationId? confirmation = null) => (EndedAt, Confirmation) = (at, confirmation);
}
