using Samlop.Grants.Calls;

namespace Samlop.Grants.Questions;

public static class QuestionUrls
{
    public static string Answer(string number, CallQuestionId question) => $"{CallUrls.Questions(number)}/{question.Value}";
}
