using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

public readonly record struct PassageNoteId(Guid Value) : IId<PassageNoteId>
{
    public static PassageNoteId From(Guid value) => new(value);
}

/// <summary>
/// Merknad: what an assessor has noted at a passage of the application while reading. It belongs to their assessment and is read as that
/// is: by its writer alone until it is handed in. It is pinned by the passage's own words, so that it is found again in a newer version.
/// </summary>
public sealed class PassageNote : IPartOf<Assessment>, IVersioned
{
    public const int QuoteLimit = 1000;
    public const int TextLimit = 2000;

    /// <summary>The most that one assessment has.</summary>
    public const int Most = 100;

    public static readonly Refusal TooManyNotes = Refusal.In<AssessText>(nameof(TooManyNotes), Most);

    private PassageNote()
    {
    }

    public PassageNote(PassageNoteId id, Assessment assessment, PassageAnchor at, int sentVersion, string text, DateTimeOffset writtenAt)
    {
        (Id, Assessment) = (id, assessment.Id);
        (Part, Field, Quote, Before, After) = at;
        (SentVersion, Text, WrittenAt) = (sentVersion, text, writtenAt);
    }

    public PassageNoteId Id { get; private set; }

    public AssessmentId Assessment { get; private set; }

    /// <summary>The key of the part of the application.</summary>
    public string Part { get; private set; } = "";

    /// <summary>The key of the question.</summary>
    public string Field { get; private set; } = "";

    public string Quote { get; private set; } = "";

    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";

    /// <summary>The number of the sent version that it was pinned in.</summary>
    public int SentVersion { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public int Version { get; private set; }

    public PassageAnchor Anchor => new(Part, Field, Quote, Before, After);

    public void Change(string text)
    {
        Text = text;
        Version++;
    }
}
