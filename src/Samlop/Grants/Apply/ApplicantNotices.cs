using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>Varsler til søkerne: writes to those who work on a county's application, in the language each reads.</summary>
public sealed class ApplicantNotices(AppDb db, MemberNotices members, SamlopSettings settings) : IWhen<CallVersionPublished>
{
    private static readonly Role[] Applicants = [Role.ProjectLead, Role.ChiefExecutive];

    public Task TellOfDeadline(
        GrantApplicationId application,
        OrganisationId county,
        string number,
        DateOnly deadline,
        DateTimeOffset at,
        CancellationToken cancel
    ) =>
        members.Tell(
            county,
            Applicants,
            Phrase.In<ApplyText>(nameof(ApplyText.Mail_Deadline_Subject), number),
            Phrase.In<ApplyText>(
                nameof(ApplyText.Mail_Deadline_Body),
                number,
                new DateArgument(deadline),
                settings.PublicUrl + ApplyUrls.Application(application)
            ),
            at,
            cancel
        );

    /// <summary>The call that they have begun an application to, or sent one to, has a new version.</summary>
    public async Task Happened(CallVersionPublished happened, Actor actor, Change change, CancellationToken cancel)
    {
        var (ordinal, at) = (happened.Ordinal, change.At);
        if (ordinal == 1) return;
        var call = await db.Rows<Call>().Published().SingleAsync(c => c.Id == happened.Call, cancel);
        var applications = await db.Rows<GrantApplication>()
            .All(Because.ApplicantsAreTold)
            .Where(a => a.Call == call.Id)
            .Select(a => new { a.Id, a.County })
            .ToListAsync(cancel);
        var news = settings.PublicUrl + await db.NewsOf(call, ordinal, cancel);
        foreach (var application in applications)
        {
            await members.Tell(
                application.County, Applicants,
                Phrase.In<ApplyText>(nameof(ApplyText.Mail_Amended_Subject), call.Number),
                Phrase.In<ApplyText>(
                    nameof(ApplyText.Mail_Amended_Body),
                    call.Number,
                    news,
                    settings.PublicUrl + ApplyUrls.Application(application.Id)
                ),
                at,
                cancel
            );
        }
    }
}
