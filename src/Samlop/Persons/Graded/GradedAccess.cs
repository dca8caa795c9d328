using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Graded;

/// <summary>
/// Who finds references and namings. None of these doors leads to the person: the data protection officer reads references, and is no
/// reader of persons.
/// </summary>
public static class GradedAccess
{
    /// <summary>Those who propose names read all references, those who record gradings their own organisation's.</summary>
    public static IQueryable<GradedReference> VisibleTo(this Rows<GradedReference> references, Reader reader)
    {
        var (all, records, own) = (
            reader.Actor.May(ProposeNaming.Needs), reader.Actor.May(AskForNaming.Needs), reader.Actor.Organisation);
        return references.Through(r => all || (records && r.Owner == own));
    }

    /// <summary>For those who propose and those who decide.</summary>
    public static IQueryable<Naming> VisibleTo(this Rows<Naming> namings, Reader reader)
    {
        var all = reader.Actor.May(ApproveNaming.Needs);
        return namings.Through(n => all);
    }

    /// <summary>Those of a naming that was found: who decides it is told which reference it is of.</summary>
    internal static IQueryable<GradedReference> Overseen(this Rows<GradedReference> references, Actor actor)
    {
        var all = actor.May(ApproveNaming.Needs);
        return references.Through(r => all);
    }

    internal static IQueryable<Naming> Overseen(this Rows<Naming> namings, Actor actor)
    {
        var all = actor.May(ApproveNaming.Needs);
        return namings.Through(n => all);
    }

    /// <summary>Those that a body itself recorded.</summary>
    internal static IQueryable<GradedReference> RecordedBy(this Rows<GradedReference> references, ReadingParty party)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        return references.Through(r => r.OwnerKind == kind && r.Owner == own);
    }

    /// <summary>The reference of a person whom the caller has found.</summary>
    internal static IQueryable<GradedReference> About(this Rows<GradedReference> references, PersonId person) =>
        references.Through(r => r.Person == person && r.LiftedOn == null);

    /// <summary>The namings of a reference that the caller has found.</summary>
    internal static IQueryable<Naming> On(this Rows<Naming> namings, GradedReferenceId reference) =>
        namings.Through(n => n.Reference == reference);

    /// <summary>That somebody is named by a reference, and not who.</summary>
    internal static IQueryable<Naming> InForce(this Rows<Naming> namings, DateOnly today) => namings.Bare(Naming.Lives(today));

    /// <summary>That one is neither in force nor given up, and nothing of what it proposes.</summary>
    internal static IQueryable<Naming> Open(this Rows<Naming> namings) => namings.Bare(Naming.Open);

    /// <summary>That a reference waits for the data protection officer.</summary>
    internal static IQueryable<GradedReference> Waiting(this Rows<GradedReference> references) =>
        references.Bare(r => r.WaitsSince != null);

    /// <summary>What was made of a naming that was found, for the rule of sharing.</summary>
    internal static IQueryable<NamedViewer> Made(this Rows<NamedViewer> viewers, PersonId person, UserId user, DateOnly from) =>
        viewers.Through(v => v.Person == person && v.User == user && v.From == from);
}
