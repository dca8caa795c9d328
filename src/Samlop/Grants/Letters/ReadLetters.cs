using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>Brev: to read letters; which ones is asked row by row.</summary>
public abstract class ReadLetters : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of(
            "grants.letter.read",
            Role.CaseOfficer,
            Role.DecisionMaker,
            Role.Attestant,
            Role.Auditor,
            Role.ProjectLead,
            Role.ChiefExecutive
        );
}
