using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Access.Authority;

/// <summary>Acts of a module that is not there: what access knows of an act is what it is told.</summary>
internal static class ThingAct
{
    public static readonly Permission Needs = Permission.Of("test.thing.do", Role.ProjectLead, Role.ChiefExecutive, Role.Supervisor);

    public static readonly Refusal None = Refusal.NotAllowed;

    /// <summary>Done on one organisation, by the chief executive or a delegate.</summary>
    public static readonly AuthorityAct Do = new("test.thing.do", Needs, Role.ChiefExecutive, Phrase.Verbatim("gjøre tingen"), None)
    {
        CanBeDelegated = true,
        Subjects = new(
            Subject.Of(default(OrganisationId)).Kind, Phrase.Verbatim("Alle ting"),
            (_, _, _) => Task.FromResult<IReadOnlyList<ActSubject>>([])),
        Was = ["Thing", "Both"],
    };

    public static readonly AuthorityAct Undo = Do with { Code = "test.thing.undo", Words = Phrase.Verbatim("omgjøre tingen"), Was = ["Both"] };

    /// <summary>Of other roles.</summary>
    public static readonly AuthorityAct Signed = new(
        "test.thing.sign", Permission.Of("test.thing.sign", Role.ProjectOwner, Role.HeadOfAdministration), Role.ProjectOwner,
        Phrase.Verbatim("signere tingen"), None)
    {
        CanBeDelegated = true,
    };

    /// <summary>Nobody but the chief executive, whatever has been delegated.</summary>
    public static readonly AuthorityAct Own = Do with { Code = "test.thing.own", CanBeDelegated = false, Was = [] };
}
