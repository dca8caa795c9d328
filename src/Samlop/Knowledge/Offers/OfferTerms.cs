using Samlop.Access;

namespace Samlop.Knowledge.Offers;

/// <summary>What an offer is.</summary>
public enum OfferKind
{
    Class,
    Module,
    Training,
    Guidance,
    Measure,
    Benefit,
    Course,
    Norwegian,
    Volunteers,
    Apprenticeship,
}

/// <summary>In which situation somebody is whom an offer is for.</summary>
public enum OfferGroup
{
    IntroductionProgramme,
    Jobseeker,
    Employed,
    AtHome,
    SocialAssistance,
    Apprentice,
}

/// <summary>On which ground somebody stays whom an offer is for: where a right or an admission follows from it.</summary>
public enum ResidenceGround
{
    Protection,
    TemporaryProtection,
    FamilyOfProtected,
    OtherFamily,
    Work,
    Other,
}

/// <summary>How much Norwegian somebody knows, on the scale of the Council of Europe.</summary>
public enum OfferLevel
{
    BelowA1,
    A1,
    A2,
    B1,
    B2,
    C1,
}

/// <summary>Where one takes part.</summary>
public enum OfferDelivery
{
    OnSite,
    Remote,
    Both,
}

/// <summary>Where an offer stands, in the order that its ladder asks.</summary>
public enum OfferState
{
    Draft,
    Withdrawn,
    Confirmed,

    /// <summary>Its time to be confirmed is past: it may be wrong, and is out of the search.</summary>
    Unconfirmed,
}

/// <summary>Which organisations keep which kinds of offers: the one place where that is said.</summary>
public static class OfferKinds
{
    public static IReadOnlyList<OfferKind> Of(OrganisationKind owner) => owner switch
    {
        OrganisationKind.County or OrganisationKind.CountyTrainingDepartment =>
            [OfferKind.Class, OfferKind.Module, OfferKind.Training, OfferKind.Guidance],
        OrganisationKind.School => [OfferKind.Class, OfferKind.Module, OfferKind.Training],
        OrganisationKind.NavOffice or OrganisationKind.NavRegion or OrganisationKind.NavMeasuresUnit =>
            [OfferKind.Measure, OfferKind.Benefit],
        OrganisationKind.Municipality or OrganisationKind.RefugeeService or OrganisationKind.AdultEducationCentre =>
            [OfferKind.Course, OfferKind.Norwegian, OfferKind.Volunteers],
        OrganisationKind.CareerCentre => [OfferKind.Guidance, OfferKind.Course],
        OrganisationKind.TrainingOffice => [OfferKind.Apprenticeship, OfferKind.Course],
        OrganisationKind.VoluntaryOrganisation => [OfferKind.Volunteers, OfferKind.Norwegian, OfferKind.Course],
        _ => [],
    };

    /// <summary>All that an organisation keeps, of whatever kinds it is.</summary>
    public static IReadOnlyList<OfferKind> Of(Organisation owner) => [.. owner.Kinds.SelectMany(Of).Distinct().Order()];
}
