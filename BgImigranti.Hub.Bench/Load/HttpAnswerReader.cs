using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace BgImigranti.Hub.Bench.Load;

/// <summary>
/// Reads HTTP/1.1 answers, one after the other, from whatever pieces arrive: by Content-Length or chunked, without
/// allocating. Costs as little as can be, because the client shares the processor with what it measures.
/// </summary>
internal sealed class HttpAnswerReader
{
    private readonly ArrayBufferWriter<byte> _head = new(1024);
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly bool _keepsBody;
    private ReadOnlyMemory<byte> _fields;
    private State _state = State.Head;
    private long _left;
    private bool _isChunked;

    /// <param name="keepsBody">Whether <see cref="Body"/> is wanted; counting alone is cheaper.</param>
    public HttpAnswerReader(bool keepsBody)
    {
        _keepsBody = keepsBody;
    }

    private enum State
    {
        Head,
        Body,
        ChunkSize,
        ChunkEnd,
        Trailer,
        Done,
    }

    public int Status { get; private set; }

    /// <summary>Bytes of the body as sent, chunk marks excluded.</summary>
    public long BodyLength { get; private set; }

    /// <summary>The status line and the header fields.</summary>
    public string Head => Encoding.Latin1.GetString(_fields.Span);

    /// <summary>The body as sent, valid until the next <see cref="Start"/>; empty unless it is kept.</summary>
    public ReadOnlyMemory<byte> Body => _body.WrittenMemory;

    public bool IsDone => _state == State.Done;

    /// <summary>Forgets the last answer.</summary>
    public void Start()
    {
        _head.ResetWrittenCount();
        _body.ResetWrittenCount();
        _state = State.Head;
        BodyLength = 0;
    }

    /// <summary>Takes the next piece; the server never sends more than one answer, because requests are not pipelined.</summary>
    public void Feed(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty && !IsDone)
        {
            piece = _state switch
            {
                State.Head => TakeHead(piece),
                State.Body => TakeBody(piece),
                _ => TakeLine(piece),
            };
        }

        if (!piece.IsEmpty)
        {
            throw new BenchFailure("The server sent more than it announced.");
        }
    }

    private ReadOnlySpan<byte> TakeHead(ReadOnlySpan<byte> piece)
    {
        var before = _head.WrittenCount;
        _head.Write(piece);
        var end = _head.WrittenSpan.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return default;
        }

        _fields = _head.WrittenMemory[..(end + 2)];
        ReadFields(_fields.Span);
        return piece[(end + 4 - before)..];
    }

    private void ReadFields(ReadOnlySpan<byte> head)
    {
        Status = Utf8Parser.TryParse(head["HTTP/1.1 ".Length..], out int status, out _) ? status : 0;
        _left = ValueOf(head, "\r\nContent-Length: "u8) is { IsEmpty: false } length
            && Utf8Parser.TryParse(length, out long announced, out _)
            ? announced
            : 0;
        _isChunked = ValueOf(head, "\r\nTransfer-Encoding: "u8).StartsWith("chunked"u8);
        _state = _isChunked ? State.ChunkSize : _left == 0 ? State.Done : State.Body;
    }

    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> field)
    {
        var at = head.IndexOf(field);
        return at < 0 ? default : head[(at + field.Length)..];
    }

    private ReadOnlySpan<byte> TakeBody(ReadOnlySpan<byte> piece)
    {
        var taken = piece[..(int)Math.Min(piece.Length, _left)];
        if (_keepsBody)
        {
            _body.Write(taken);
        }

        BodyLength += taken.Length;
        _left -= taken.Length;
        if (_left == 0)
        {
            _state = _isChunked ? State.ChunkEnd : State.Done;
        }

        return piece[taken.Length..];
    }

    /// <summary>A line of the chunked framing: a size, the empty line after a chunk, or the end of the last one.</summary>
    private ReadOnlySpan<byte> TakeLine(ReadOnlySpan<byte> piece)
    {
        var end = piece.IndexOf((byte)'\n');
        if (end < 0)
        {
            _left = HexIn(piece, _left);
            return default;
        }

        var size = HexIn(piece[..end], _left);
        (_state, _left) = _state switch
        {
            State.ChunkSize when size > 0 => (State.Body, size),
            State.ChunkSize => (State.Trailer, 0),
            State.ChunkEnd => (State.ChunkSize, 0),
            _ => (State.Done, 0L),
        };
        return piece[(end + 1)..];
    }

    private static long HexIn(ReadOnlySpan<byte> digits, long start)
    {
        foreach (var digit in digits)
        {
            if (char.IsAsciiHexDigit((char)digit))
            {
                start = (start * 16) + Convert.ToInt32(((char)digit).ToString(), 16);
            }
        }

        return start;
    }
}
