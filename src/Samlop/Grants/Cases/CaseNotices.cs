using Samlop.Access;
using Samlop.Platform;
using Samlop.Platform.Text;

namespace Samlop.Grants.Cases;

/// <summary>
/// Writes notices to those on the other side of a case: that a message waits, and where. Nothing of what it says, nor the title of the
/// case.
/// </summary>
public sealed class CaseNotices(MemberNotices members, SamlopSettings settings)
{
    private static readonly Role[] OfTheCounty = [Role.ProjectLead, Role.ChiefExecutive];
    private static readonly Role[] OfTheDirectorate = [Role.CaseOfficer];

    public Task TellOfMessage(CaseFile caseFile, CaseSide from, DateTimeOffset at, CancellationToken cancel) =>
        Tell(
            caseFile,
            from,
            Phrase.In<CasesText>(nameof(CasesText.Mail_Message_Subject), caseFile.Number.ToString()),
            Phrase.In<CasesText>(
                nameof(CasesText.Mail_Message_Body),
                caseFile.Number.ToString(),
                settings.PublicUrl + CaseUrls.Messages(caseFile.Number)
            ),
            at,
            cancel
        );

    /// <summary>The same notice to each of those who work with the case on the other side than <paramref name="from"/>.</summary>
    public Task Tell(CaseFile caseFile, CaseSide from, Phrase subject, Phrase body, DateTimeOffset at, CancellationToken cancel)
    {
        var (organisation, roles) = from == CaseSide.Directorate ? (caseFile.Party, OfTheCounty) : (caseFile.Owner, OfTheDirectorate);
        return members.Tell(organisation, roles, subject, body, at, cancel);
    }
}
