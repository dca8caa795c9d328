using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.UseCases;

namespace Samlop.Questionnaires;

/// <summary>How the saving of a part ended.</summary>
public enum PartSaving
{
    /// <summary>Somebody saved it after the version that this was based on: nothing is changed.</summary>
    ChangedByOther,

    /// <summary>Saved, and it says the same as before.</summary>
    Same,

    /// <summary>Saved, and it says something else.</summary>
    Changed,
}

/// <summary>
/// A part of somebody's answers as it was last saved, with a version of its own: two people can write in different parts at once. What the
/// answers are about has a table of its own for its parts, whose rows are made of this.
/// </summary>
public abstract class SavedPart
{
    protected SavedPart()
    {
    }

    protected SavedPart(string part) => (Part, Content) = (part, Answers.Empty.Write());

    /// <summary>The key of the part in its questionnaire.</summary>
    public string Part { get; private set; } = "";

    /// <summary><see cref="Answers"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>0 until somebody saves it.</summary>
    public int Version { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Null also where the system did.</summary>
    public UserId? SavedBy { get; private set; }

    /// <summary>What one person saves again within this time is one change in a history.</summary>
    private static readonly TimeSpan OneSitting = TimeSpan.FromHours(1);

    /// <summary>The person has saved it just now: what they save again is told once.</summary>
    public bool IsOneSitting(UserId by, DateTimeOffset at) => SavedBy == by && at - SavedAt < OneSitting;

    public Answers Read() => Answers.Read(Content);

    /// <summary>Saves over version <paramref name="basedOn"/>.</summary>
    public PartSaving Save(Answers answers, int basedOn, UserId? by, DateTimeOffset at)
    {
        if (Version != basedOn) return PartSaving.ChangedByOther;
        var written = answers.Write();
        var changed = written != Content;
        (Content, SavedBy, SavedAt) = (written, by, at);
        Version++;
        return changed ? PartSaving.Changed : PartSaving.Same;
    }
}

/// <summary>A saved part as its page reads it.</summary>
/// <param name="SavedBy">The name of whoever saved it last.</param>
/// <param name="Saver">Who that was.</param>
public sealed record PartOnPage(Answers Answers, int Version, DateTimeOffset? SavedAt, string? SavedBy, UserId? Saver)
{
    public static PartOnPage Of(SavedPart? saved, string? savedBy) =>
        new(saved?.Read() ?? Answers.Empty, saved?.Version ?? 0, saved?.SavedAt, savedBy, saved?.SavedBy);
}

/// <summary>How the tables of saved parts are made.</summary>
public static class SavedPartModel
{
    private const int LongestKey = 40;

    /// <summary>The key of the row is for the owner to say.</summary>
    public static void IsSavedPart<TPart>(this EntityTypeBuilder<TPart> part)
        where TPart : SavedPart
    {
        part.Property(p => p.Part).HasMaxLength(LongestKey);
        part.Property(p => p.Version).IsConcurrencyToken();
    }
}
