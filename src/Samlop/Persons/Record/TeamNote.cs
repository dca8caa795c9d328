using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

public readonly record struct TeamNoteId(Guid Value) : IId<TeamNoteId>
{
    public static TeamNoteId From(Guid value) => new(value);
}

public readonly record struct NotePartId(Guid Value) : IId<NotePartId>
{
    public static NotePartId From(Guid value) => new(value);
}

/// <summary>
/// Notat i teamet: what a body writes of a person for those who work together around them. The person can read it: nothing that is shared
/// between bodies is internal (personopplysningsloven § 16 first paragraph e). A later note corrects it; a wrong one is taken back, and is
/// never erased.
/// </summary>
public sealed class TeamNote : IPartOf<Person>
{
    public const int MostParts = 6;

    public required TeamNoteId Id { get; init; }

    /// <summary>Of several records of the person, the one that it was written in.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The body that wrote it.</summary>
    public required PartyKind OwnerKind { get; init; }

    public required OrganisationId Owner { get; init; }

    public required UserId WrittenBy { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The day it is about.</summary>
    public required DateOnly On { get; init; }

    /// <summary>An earlier note of the same body that it corrects.</summary>
    public TeamNoteId? Corrects { get; init; }

    /// <summary>It was wrong: from then on the body and the person alone read it.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }

    public Body By => new(OwnerKind, Owner);

    public bool MayBeTakenBackBy(Body body) => TakenBackAt is null && body == By;
}

/// <summary>
/// Del av et notat: a text and the category that it speaks of, by which it is shared, whatever the rest of the note is about. Who wrote it
/// and on which day stands here too, since sharing asks each part by itself.
/// </summary>
public sealed class NotePart : IPartOf<Person>
{
    public const int WordsLimit = 1000;

    /// <summary>What a part may speak of. Where somebody with a graded address lives is written nowhere.</summary>
    public static readonly IReadOnlyList<PersonCategory> Categories =
    [
        PersonCategory.TeamNotes,
        .. Enum.GetValues<PersonCategory>().Except([PersonCategory.TeamNotes, PersonCategory.ProtectedAddress]),
    ];

    public required NotePartId Id { get; init; }

    public required TeamNoteId Note { get; init; }

    public required PersonId Person { get; init; }

    public required PartyKind OwnerKind { get; init; }

    public required OrganisationId Owner { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Its place in the note, from 1.</summary>
    public required int Number { get; init; }

    public required PersonCategory Category { get; init; }

    /// <summary>It mentions somebody else: only the body that wrote it reads the text.</summary>
    public required bool MentionsAnother { get; init; }

    /// <summary>Null where the words were erased.</summary>
    public required string? Words { get; init; }
}
