using System.Linq.Expressions;
using Samlop.Platform.Ui.Forms;

namespace Samlop.Tests.Platform.Ui.Forms;

public class FieldExpressionTests
{
    private Typed Input { get; } = new() { Name = "Ås", Rows = [new Row { Text = "a" }, new Row { Text = "b" }] };

    [Fact]
    public void Property_IsNamedFromThePage() => Read(() => Input.Name).ShouldBe(("Input.Name", "Ås"));

    [Fact]
    public void RowByConstant_HasItsNumber() => Read(() => Input.Rows[1].Text).ShouldBe(("Input.Rows[1].Text", "b"));

    [Fact]
    public void RowByCapturedNumber_HasItsNumber()
    {
        for (var i = 0; i < 2; i++)
        {
            var index = i;
            Read(() => Input.Rows[index].Text).ShouldBe(($"Input.Rows[{index}].Text", Input.Rows[index].Text));
        }
    }

    [Fact]
    public void CapturedInput_IsNamedAsTheVariable()
    {
        var typed = Input;
        Read(() => typed.Name).ShouldBe(("typed.Name", "Ås"));
    }

    [Theory]
    [InlineData("Input.Name", "Name")]
    [InlineData("Input.Rows[2].Text", "Rows[2].Text")]
    public void Path_IsTheNameWithoutThePagesProperty(string name, string path) => FieldExpression.PathOf(name).ShouldBe(path);

    [Fact]
    public void Call_IsNotAField() => Should.Throw<NotSupportedException>(() => Read(() => Input.Name!.Trim()));

    private static (string, object?) Read(Expression<Func<string?>> field) => FieldExpression.Read(field);

    private sealed class Typed
    {
        public string? Name { get; init; }

        public List<Row> Rows { get; init; } = [];
    }

    private sealed class Row
    {
        public string? Text { get; init; }
    }
}
