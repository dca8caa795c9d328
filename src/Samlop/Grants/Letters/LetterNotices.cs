using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>
/// Writes notices to the people of a county, in the letter's form of Norwegian: that something waits on the platform, and where. Nothing of
/// what it says.
/// </summary>
public sealed class LetterNotices(MemberNotices members)
{
    private static readonly Role[] OfTheCounty = [Role.ProjectLead, Role.ChiefExecutive];

    public Task Tell(
        OrganisationId county,
        NorwegianForm form,
        Phrase subject,
        Phrase body,
        DateTimeOffset at,
        CancellationToken cancel
    ) => members.Tell(county, OfTheCounty, subject, body, at, cancel, language: form.Language());
}
