using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>What an organisation is. It may be several at once: Oslo is a county and a municipality under one number.</summary>
public enum OrganisationKind
{
    Directorate,
    County,
    Municipality,
    NavOffice,
    NavRegion,
    RefugeeService,
    AdultEducationCentre,
    School,
    Company,
    TrainingOffice,
    AuditOffice,
    ResearchInstitute,
}

/// <summary>Organisasjon: a body that takes part, with its kinds and the period in which it exists.</summary>
public sealed class Organisation
{
    private Organisation()
    {
    }

    public Organisation(OrganisationId id, string name, IEnumerable<OrganisationKind> kinds, DateOnly validFrom)
    {
        Id = id;
        Name = name;
        Kinds = [.. kinds];
        ValidFrom = validFrom;
    }

    public OrganisationId Id { get; private set; }

    [NorwegianOrder]
    public string Name { get; private set; } = "";

    public List<OrganisationKind> Kinds { get; private set; } = [];

    /// <summary>Organisasjonsnummer, nine digits; null where the register lacks it or the organisation is fictitious.</summary>
    public string? Number { get; init; }

    /// <summary>The official county or municipality number, where it is one.</summary>
    public string? RegionNumber { get; init; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day it exists; null while it does.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Who took over when it ended.</summary>
    public OrganisationId? Successor { get; private set; }

    /// <summary>Invented for the demonstration, and shown as such.</summary>
    public bool Fictitious { get; init; }

    public bool Is(OrganisationKind kind) => Kinds.Contains(kind);

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}
