using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Write;

/// <summary>The topics and tasks of an agreement: the first of its parts.</summary>
public sealed class TopicsPart(AppDb db) : IAgreementPart
{
    public const string PartCode = "topics";

    public string Code => PartCode;

    public int Order => 10;

    public Phrase Title { get; } = Phrase.In<AgreementsText>(nameof(AgreementsText.Content_Title));

    public string Url(CaseNumber number) => AgreementUrls.Content(number);

    public async Task<PartOfDraft> Read(Agreement agreement, CancellationToken cancel)
    {
        var written = await Written(agreement, cancel);
        return new(Write(written), [.. Missing(agreement, written)]);
    }

    public async Task Restore(Agreement agreement, string? json, UserId by, DateTimeOffset at, CancellationToken cancel)
    {
        var before = ReadJson(json);
        var saved = await db.Rows<AgreementTopicText>().Of(agreement).ToListAsync(cancel);
        foreach (var text in saved) text.Save(before.GetValueOrDefault(text.Part, Answers.Empty), text.Version, by, at);
        foreach (var topic in before.Keys.Except(saved.Select(text => text.Part)))
        {
            var text = new AgreementTopicText(agreement.Id, topic);
            text.Save(before[topic], 0, by, at);
            db.Add(text);
        }
    }

    public IEnumerable<AgreementLine> Tell(string json, AgreementContent whole)
    {
        var (said, kind) = (ReadJson(json), AgreementKinds.Of(whole.Kind));
        var topics =
            from topic in kind.Topics
            where said.ContainsKey(topic.Code)
            let answers = said[topic.Code]
            from asked in Asked
            let text = Text(answers, asked, asked, whole)
            where text is not null
            select new AgreementLine($"{topic.Code}.{asked}", topic.Title, AgreementWording.LabelOf(asked), text)
            {
                IsLong = asked == AgreementForm.Agreed,
            };
        var tasks = said.GetValueOrDefault(AgreementForm.Tasks, Answers.Empty);
        return topics.Concat(
            from task in kind.Tasks
            from asked in Asked
            let text = Text(tasks, asked, AgreementForm.Of(task, asked), whole)
            where text is not null
            select new AgreementLine($"{AgreementForm.Tasks}.{task.Code}.{asked}", task.Title, AgreementWording.LabelOf(asked), text));
    }

    /// <summary>What is written of each topic; those of which nothing is are not there.</summary>
    internal async Task<SortedDictionary<string, Answers>> Written(Agreement agreement, CancellationToken cancel)
    {
        var texts = await db.Rows<AgreementTopicText>().Of(agreement).ToListAsync(cancel);
        return new(
            texts.Select(text => (text.Part, Answers: text.Read())).Where(text => text.Answers.Fields.Count > 0)
                .ToDictionary(text => text.Part, text => text.Answers),
            StringComparer.Ordinal);
    }

    /// <summary>
    /// What must be there before it is sent to signing: of a topic that it must have, what is agreed and who is responsible; of another,
    /// who is responsible once something is agreed. Whoever is responsible is a party now. The one place where that is said.
    /// </summary>
    internal static IEnumerable<AgreementGap> Missing(Agreement agreement, IReadOnlyDictionary<string, Answers> written)
    {
        foreach (var topic in agreement.Kind.Topics)
        {
            var answers = written.GetValueOrDefault(topic.Code);
            var agreed = answers?.Text(AgreementForm.Agreed) is not null;
            var responsible = ResponsibleIn(agreement, answers, AgreementForm.Responsible);
            var url = AgreementUrls.Topic(agreement.Number, topic.Slug);
            if (topic.Needed && !agreed)
                yield return new(Phrase.In<AgreementsText>(nameof(AgreementsText.Missing_Agreed), topic.Title), url, responsible);
            if ((topic.Needed || agreed) && responsible is null)
                yield return new(Phrase.In<AgreementsText>(nameof(AgreementsText.Missing_Responsible), topic.Title), url);
            if (answers is not null
                && NamesOthers(agreement, [.. answers.Codes(AgreementForm.Contributes), .. answers.Codes(AgreementForm.Informed)]))
                yield return new(Phrase.In<AgreementsText>(nameof(AgreementsText.Missing_NoParty), topic.Title), url);
        }

        if (written.GetValueOrDefault(AgreementForm.Tasks) is not { } tasks) yield break;
        foreach (var task in agreement.Kind.Tasks)
        {
            string[] named =
            [
                tasks.Text(AgreementForm.Of(task, AgreementForm.Responsible)) ?? "",
                .. tasks.Codes(AgreementForm.Of(task, AgreementForm.Contributes)),
                .. tasks.Codes(AgreementForm.Of(task, AgreementForm.Informed)),
            ];
            if (NamesOthers(agreement, named))
            {
                yield return new(
                    Phrase.In<AgreementsText>(nameof(AgreementsText.Missing_NoParty), task.Title),
                    AgreementUrls.Topic(agreement.Number, AgreementForm.TasksSlug));
            }
        }
    }

    /// <summary>Whether one that is named is no party any more: nobody signs for them.</summary>
    private static bool NamesOthers(Agreement agreement, IEnumerable<string> named) =>
        named.Any(one => one.Length > 0 && agreement.Current.All(p => p.Organisation.Value.ToString() != one));

    /// <summary>The party that is responsible by the answers; null where none is, or one that is no party any more.</summary>
    internal static OrganisationId? ResponsibleIn(Agreement agreement, Answers? answers, string question) =>
        agreement.Current.FirstOrDefault(p => p.Organisation.Value.ToString() == answers?.Text(question))?.Organisation;

    internal static SortedDictionary<string, Answers> ReadJson(string? json) => json is null
        ? new(StringComparer.Ordinal)
        : new(
            JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json, Answers.Json)!
                .ToDictionary(topic => topic.Key, topic => Answers.Read(topic.Value.GetRawText())),
            StringComparer.Ordinal);

    private static readonly string[] Asked =
        [AgreementForm.Agreed, AgreementForm.Responsible, AgreementForm.Contributes, AgreementForm.Informed, AgreementForm.FollowUp];

    private static string Write(SortedDictionary<string, Answers> written) => JsonSerializer.Serialize(written, Answers.Json);

    private static string? Text(Answers answers, string asked, string question, AgreementContent whole) => asked switch
    {
        AgreementForm.Agreed or AgreementForm.FollowUp => answers.Text(question),
        _ => answers.Codes(question) is { Count: > 0 } parties ? Sentence.Joined([.. parties.Select(whole.NameOf)]) : null,
    };
}
