using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

public readonly record struct PersonDocumentId(Guid Value) : IId<PersonDocumentId>
{
    public static PersonDocumentId From(Guid value) => new(value);
}

/// <summary>Dokumenttype: a closed list, since the kind says which category the document is shared as.</summary>
public enum DocumentKind
{
    /// <summary>Legitimasjon.</summary>
    Identification,

    /// <summary>Oppholdstillatelse.</summary>
    ResidencePermit,

    /// <summary>Vitnemål.</summary>
    Diploma,

    /// <summary>Karakterutskrift.</summary>
    Transcript,

    /// <summary>Fag- eller svennebrev, or papers of a trade from another country.</summary>
    TradePapers,

    /// <summary>Godkjenning av utdanning fra utlandet.</summary>
    Recognition,

    /// <summary>Realkompetansevurdering.</summary>
    PriorLearning,

    /// <summary>Kursbevis.</summary>
    CourseCertificate,

    /// <summary>Norskprøvebevis.</summary>
    NorwegianTest,

    /// <summary>CV.</summary>
    CurriculumVitae,

    /// <summary>Attest fra arbeid.</summary>
    WorkReference,
}

/// <summary>Hvordan et dokument kom i mappen.</summary>
public enum DocumentCameBy
{
    /// <summary>A body had received it, and put it in.</summary>
    Body,

    /// <summary>The person handed it in, signed in.</summary>
    Person,

    /// <summary>
    /// Whoever had the one-time link that was sent to the person: not told as the person's own, since others read mail too.
    /// </summary>
    Link,
}

/// <summary>
/// Dokument i mappen: a file of a person's own papers, put in once by the body that received it, and seen by others as its category is
/// shared. One that was put in by mistake is taken back: it stays in the log and is shown to nobody.
/// </summary>
public sealed class PersonDocument : IPartOf<Person>
{
    public required PersonDocumentId Id { get; init; }

    public required PersonId Person { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>The body that received it.</summary>
    public required PartyKind OwnerKind { get; init; }

    public required OrganisationId Owner { get; init; }

    public required StoredFileId File { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required DocumentCameBy CameBy { get; init; }

    /// <summary>It was put in by mistake.</summary>
    public DateTimeOffset? TakenBackAt { get; set; }
}

public readonly record struct AskedDocumentId(Guid Value) : IId<AskedDocumentId>
{
    public static AskedDocumentId From(Guid value) => new(value);
}

/// <summary>Etterspurt dokument: a body asks the person for one of a kind. It is over when the body has got one, or asks no more.</summary>
public sealed class AskedDocument : IPartOf<Person>
{
    public required AskedDocumentId Id { get; init; }

    public required PersonId Person { get; init; }

    public required DocumentKind Kind { get; init; }

    public required PartyKind ByKind { get; init; }

    public required OrganisationId By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The last day it is of use; null where none is said.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>
    /// The last day of the link that the body had sent, wherever there was an address: whether there was, it is not told. Null where it had
    /// none sent, or has revoked it.
    /// </summary>
    public DateOnly? LinkLastDay { get; set; }

    /// <summary>The body got one, or asks no more.</summary>
    public DateTimeOffset? EndedAt { get; set; }
}
