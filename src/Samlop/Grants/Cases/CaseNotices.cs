using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Grants.Cases;

/// <summary>Writes notices to those on the other side of a case: that a message waits, and where. Nothing of what it says, nor the title of the case.</summary>
public sealed class CaseNotices(AppDb db, SamlopSettings settings)
{
    private static readonly Role[] OfTheCounty = [Role.ProjectLead, Role.ChiefExecutive];
    private static readonly Role[] OfTheDirectorate = [Role.CaseOfficer];

    public Task TellOfMessage(CaseFile caseFile, CaseSide from, DateTimeOffset at, CancellationToken cancel) => Tell(
        caseFile, from,
        Phrase.In<CasesText>(nameof(CasesText.Mail_Message_Subject), caseFile.Number.ToString()),
        Phrase.In<CasesText>(nameof(CasesText.Mail_Message_Body), caseFile.Number.ToString(), settings.PublicUrl + CaseUrls.Messages(caseFile.Number)),
        at, cancel);

    /// <summary>The same notice to each of those who work with the case on the other side than <paramref name="from"/>.</summary>
    public async Task Tell(CaseFile caseFile, CaseSide from, Phrase subject, Phrase body, DateTimeOffset at, CancellationToken cancel)
    {
        var (organisation, roles) = from == CaseSide.Directorate ? (caseFile.Party, OfTheCounty) : (caseFile.Owner, OfTheDirectorate);
        var today = OsloClock.DateIn(at);
        var addresses = await (
            from m in db.Set<Membership>()
            join p in db.Set<Person>() on m.Person equals p.Id
            where m.Organisation == organisation && roles.Contains(m.Role) && m.From <= today && (m.To == null || m.To >= today)
            select p.Email).Distinct().ToListAsync(cancel);
        var language = Languages.Bokmål.Culture;
        foreach (var address in addresses) db.Add(new OutgoingMail(address, subject.In(language), body.In(language), at));
    }
}
