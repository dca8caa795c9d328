using Samlop.Grants.Cases;
using Samlop.Platform;
using Samlop.Platform.Text;

namespace Samlop.Grants.Assess;

/// <summary>Tells the other side that a question, or its answer, waits, and where; nothing of what it says.</summary>
public sealed class InformationNotices(CaseNotices notices, SamlopSettings settings)
{
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
