using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Platform.Text;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Write;

/// <summary>Ansvarsoversikt: who does one topic or task of the cooperation.</summary>
/// <param name="Responsible">Null where nobody is, or one that is no party any more.</param>
public sealed record Responsibility(string What, string? Responsible, string Contributes, string Informed)
{
    /// <summary>Of every task, and of every topic that the agreement must have or has.</summary>
    public static IEnumerable<Responsibility> Of(AgreementContent content)
    {
        var kind = AgreementKinds.Of(content.Kind);
        var said = TopicsPart.ReadJson(content.Parts.GetValueOrDefault(TopicsPart.PartCode));
        var tasks = said.GetValueOrDefault(AgreementForm.Tasks, Answers.Empty);
        return kind.Tasks.Select(task => Of(content, task.Title.ToString(), tasks, asked => AgreementForm.Of(task, asked)))
            .Concat(
                from topic in kind.Topics
                where topic.Needed || said.ContainsKey(topic.Code)
                select Of(content, topic.Title.ToString(), said.GetValueOrDefault(topic.Code, Answers.Empty), asked => asked));
    }

    private static Responsibility Of(AgreementContent content, string what, Answers answers, Func<string, string> question)
    {
        string Names(string asked) => Sentence.Joined([.. answers.Codes(question(asked)).Select(content.NameOf)]);
        var responsible = answers.Text(question(AgreementForm.Responsible));
        return new(
            what,
            content.Parties.Any(party => party.Organisation.Value.ToString() == responsible) ? content.NameOf(responsible) : null,
            Names(AgreementForm.Contributes), Names(AgreementForm.Informed));
    }
}
