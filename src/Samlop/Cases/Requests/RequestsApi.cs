using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Requests;

/// <summary>A party answered what it was asked for.</summary>
/// <param name="SubjectKindCode">Of what the case is about, where its history tells it.</param>
/// <param name="KindCode">Code of the <see cref="RequestKind"/>; null in what was recorded before there were kinds.</param>
[Event("cases.request.answered"), Was("grants.information.answered", "InformationAnswered")]
public sealed record RequestAnswered(
    string? SubjectKindCode, [Was("application")] Guid Subject, CaseFileId Case, CaseRequestId Request, string? KindCode) : IEvent
{
    Subjects IEvent.About => RequestTelling.About(Request, Case, SubjectKindCode, Subject);

    Audience IEvent.For => Audience.Parties(CaseReader.Category);

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_RequestAnswered), RequestKind.Named(KindCode));
}
