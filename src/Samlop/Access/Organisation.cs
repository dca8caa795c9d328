using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
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
    CareerCentre,
    SocialPartner,
    TrainingProvider,
    VoluntaryOrganisation,
    StateAdministrator,
    Ministry,
    CountyTrainingDepartment,
    NavMeasuresUnit,
}

/// <summary>Organisasjon: a body that takes part, with its kinds and the period in which it exists.</summary>
public sealed class Organisation : IVersioned, ISearched<OrganisationId>
{
    public const int NameLimit = 200;

    public static readonly Refusal OrganisationHasEnded = Refusal.In<AccessText>(nameof(OrganisationHasEnded));

    private Organisation()
    {
    }

    public Organisation(
        OrganisationId id,
        string name,
        IEnumerable<OrganisationKind> kinds,
        DateOnly validFrom,
        string? number = null,
        string? regionNumber = null,
        NorwegianForm? form = null
    )
    {
        Id = id;
        Form = form;
        ValidFrom = validFrom;
        Set(name, kinds, number, regionNumber);
    }

    public OrganisationId Id { get; private set; }

    [NorwegianOrder]
    public string Name { get; private set; } = "";

    public List<OrganisationKind> Kinds { get; private set; } = [];

    /// <summary>Organisasjonsnummer, nine digits; null where the register lacks it or the organisation is fictitious.</summary>
    public string? Number { get; private set; }

    /// <summary>The official county or municipality number, where it is one.</summary>
    public string? RegionNumber { get; private set; }

    /// <summary>Målform: the form of Norwegian it is written to in; null where it is neutral (språklova § 15).</summary>
    public NorwegianForm? Form { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day it exists; null while it does.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Invented for the demonstration, and shown as such.</summary>
    public bool Fictitious { get; init; }

    /// <summary>Name and numbers folded for search.</summary>
    public string Search { get; private set; } = "";

    public int Version { get; private set; }

    public bool Is(OrganisationKind kind) => Kinds.Contains(kind);

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);

    public void Change(string name, IEnumerable<OrganisationKind> kinds, string? number, string? regionNumber, NorwegianForm? form)
    {
        Form = form;
        Set(name, kinds, number, regionNumber);
        Version++;
    }

    public Refusal? MayEnd() => ValidTo is null ? null : OrganisationHasEnded;

    /// <summary>It exists to and with <paramref name="lastDay"/>; who takes over is an <see cref="OrganisationSuccessor"/>.</summary>
    public void End(DateOnly lastDay)
    {
        ValidTo = lastDay;
        Version++;
    }

    private void Set(string name, IEnumerable<OrganisationKind> kinds, string? number, string? regionNumber)
    {
        Name = name;
        Kinds = [.. kinds.Distinct().Order()];
        Number = number;
        RegionNumber = regionNumber;
        Search = SearchText.Fold($"{name} {number} {regionNumber}");
    }
}
