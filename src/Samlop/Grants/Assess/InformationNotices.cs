using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Cases;
using Samlop.Grants.Impartiality;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Grants.Assess;

/// <summary>Tells the other side that a question, or its answer, waits, and where; nothing of what it says.</summary>
public sealed class InformationNotices(AppDb db, CaseNotices notices, MemberNotices members, SamlopSettings settings)
{
    /// <summary>Those who have handed in their assessment, and are impartial still: they have not read the answer.</summary>
    public async Task TellAssessors(CaseFile caseFile, InformationRequest request, DateTimeOffset at, CancellationToken cancel)
    {
        var cleared = db.Rows<ImpartialityDeclaration>().All(Because.AssessorsAreToldOfAnswers).Where(ImpartialityDeclaration.Clears);
        var assessors = await db.Rows<Assessment>()
            .All(Because.AssessorsAreToldOfAnswers)
            .Where(a => a.Application == request.Application && a.EndedAt == null && a.HandedInAt != null)
            .Where(a => cleared.Any(d => d.Application == a.Application && d.User == a.Assessor))
            .Select(a => a.Assessor)
            .ToListAsync(cancel);
        foreach (var assessor in assessors)
        {
            await members.Tell(
                assessor,
                Phrase.In<AssessText>(nameof(AssessText.Mail_AnsweredAfter_Subject), caseFile.Number.ToString()),
                Phrase.In<AssessText>(
                    nameof(AssessText.Mail_AnsweredAfter_Body),
                    caseFile.Number.ToString(),
                    settings.PublicUrl + AssessUrls.Assessment(request.Application)
                ),
                at,
                cancel
            );
        }
    }

    public Task TellCounty(CaseFile caseFile, InformationRequest request, DateTimeOffset at, CancellationToken cancel) =>
        notices.Tell(
            caseFile,
            CaseSide.Directorate,
            Phrase.In<AssessText>(nameof(AssessText.Mail_Asked_Subject), caseFile.Number.ToString()),
            Phrase.In<AssessText>(
                nameof(AssessText.Mail_Asked_Body),
                caseFile.Number.ToString(),
                new DateArgument(request.DueOn),
                settings.PublicUrl + AssessUrls.Information(request.Application, request.Id)
            ),
            at,
            cancel
        );
}

internal static class InformationCases
{
    /// <summary>The case that was opened when the application was first received.</summary>
    public static async Task<CaseFile> CaseOf(this CaseRegister register, GrantApplicationId application, CancellationToken cancel) =>
        await register.Find(application.Value, cancel)
        ?? throw new InvalidOperationException("An application that is received has a case.");
}
