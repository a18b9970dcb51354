/** AMD's XOP (APM volume 4). */
export const xop = `
vpcmov | Selects bit by bit | xop
  V,V.v,V/mV,V.i = xop.L.np.m8.w0 a2 /r ib
  V,V.v,V.i,V/mV = xop.L.np.m8.w1 a2 /r ib
vpcomb | Compares packed bytes by a predicate | xop
  xmm,xmm.v,xmm/m128,imm8 = xop.128.np.m8.w0 cc /r ib
vpcomd | Compares packed doublewords by a predicate | xop
  xmm,xmm.v,xmm/m128,imm8 = xop.128.np.m8.w0 ce /r ib
vpcomq | Compares packed quadwords by a predicate | xop
  xmm,xmm.v,xmm/m128,imm8 = xop.128.np.m8.w0 cf /r ib
vpcomw | Compares packed words by a predicate | xop
  xmm,xmm.v,xmm/m128,imm8 = xop.128.np.m8.w0 cd /r ib
vpperm | Permutes bytes of two vectors | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 a3 /r ib
  xmm,xmm.v,xmm.i,xmm/m128 = xop.128.np.m8.w1 a3 /r ib
vprotb | Rotates packed integers | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 90 /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 90 /r
  xmm,xmm/m128,imm8 = xop.128.np.m8.w0 c0 /r ib | dropsindex
vprotd | Rotates packed integers | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 92 /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 92 /r
  xmm,xmm/m128,imm8 = xop.128.np.m8.w0 c2 /r ib | dropsindex
vprotq | Rotates packed integers | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 93 /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 93 /r
  xmm,xmm/m128,imm8 = xop.128.np.m8.w0 c3 /r ib | dropsindex
vprotw | Rotates packed integers | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 91 /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 91 /r
  xmm,xmm/m128,imm8 = xop.128.np.m8.w0 c1 /r ib | dropsindex
vpshab | Shifts packed integers arithmetically | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 98 /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 98 /r
vpshad | Shifts packed integers arithmetically | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 9a /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 9a /r
vpshaq | Shifts packed integers arithmetically | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 9b /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 9b /r
vpshaw | Shifts packed integers arithmetically | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 99 /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 99 /r
vpshlb | Shifts packed integers logically | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 94 /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 94 /r
vpshld | Shifts packed integers logically | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 96 /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 96 /r
vpshlq | Shifts packed integers logically | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 97 /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 97 /r
vpshlw | Shifts packed integers logically | xop
  xmm,xmm/m128,xmm.v = xop.128.np.m9.w0 95 /r | dropsindex
  xmm,xmm.v,m128 = xop.128.np.m9.w1 95 /r
vfrczpd | Extracts fractions | xop
  V,V/mV = xop.L.np.m9.w0 81 /r
vfrczps | Extracts fractions | xop
  V,V/mV = xop.L.np.m9.w0 80 /r
vfrczsd | Extracts fractions | xop
  xmm,xmm/m64 = xop.lz.np.m9.w0 83 /r
vfrczss | Extracts fractions | xop
  xmm,xmm/m32 = xop.lz.np.m9.w0 82 /r
vpcomub | Compares packed unsigned bytes by a predicate | xop
  xmm,xmm.v,xmm/m128,imm8 = xop.128.np.m8.w0 ec /r ib
vpcomud | Compares packed unsigned doublewords by a predicate | xop
  xmm,xmm.v,xmm/m128,imm8 = xop.128.np.m8.w0 ee /r ib
vpcomuq | Compares packed unsigned quadwords by a predicate | xop
  xmm,xmm.v,xmm/m128,imm8 = xop.128.np.m8.w0 ef /r ib
vpcomuw | Compares packed unsigned words by a predicate | xop
  xmm,xmm.v,xmm/m128,imm8 = xop.128.np.m8.w0 ed /r ib
vpcomeqb | Compares packed bytes (eq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cc /r =04 | alias
vpcomeqd | Compares packed doublewords (eq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ce /r =04 | alias
vpcomeqq | Compares packed quadwords (eq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cf /r =04 | alias
vpcomeqw | Compares packed words (eq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cd /r =04 | alias
vpcomgeb | Compares packed bytes (ge) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cc /r =03 | alias
vpcomged | Compares packed doublewords (ge) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ce /r =03 | alias
vpcomgeq | Compares packed quadwords (ge) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cf /r =03 | alias
vpcomgew | Compares packed words (ge) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cd /r =03 | alias
vpcomgtb | Compares packed bytes (gt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cc /r =02 | alias
vpcomgtd | Compares packed doublewords (gt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ce /r =02 | alias
vpcomgtq | Compares packed quadwords (gt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cf /r =02 | alias
vpcomgtw | Compares packed words (gt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cd /r =02 | alias
vpcomleb | Compares packed bytes (le) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cc /r =01 | alias
vpcomled | Compares packed doublewords (le) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ce /r =01 | alias
vpcomleq | Compares packed quadwords (le) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cf /r =01 | alias
vpcomlew | Compares packed words (le) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cd /r =01 | alias
vpcomltb | Compares packed bytes (lt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cc /r =00 | alias
vpcomltd | Compares packed doublewords (lt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ce /r =00 | alias
vpcomltq | Compares packed quadwords (lt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cf /r =00 | alias
vpcomltw | Compares packed words (lt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cd /r =00 | alias
vphaddbd | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 c2 /r
vphaddbq | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 c3 /r
vphaddbw | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 c1 /r
vphadddq | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 cb /r
vphaddwd | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 c6 /r
vphaddwq | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 c7 /r
vphsubbw | Subtracts neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 e1 /r
vphsubdq | Subtracts neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 e3 /r
vphsubwd | Subtracts neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 e2 /r
vpmacsdd | Multiplies and accumulates integers | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 9e /r ib
vpmacswd | Multiplies and accumulates integers | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 96 /r ib
vpmacsww | Multiplies and accumulates integers | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 95 /r ib
vpcomequb | Compares packed unsigned bytes (eq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ec /r =04 | alias
vpcomequd | Compares packed unsigned doublewords (eq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ee /r =04 | alias
vpcomequq | Compares packed unsigned quadwords (eq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ef /r =04 | alias
vpcomequw | Compares packed unsigned words (eq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ed /r =04 | alias
vpcomgeub | Compares packed unsigned bytes (ge) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ec /r =03 | alias
vpcomgeud | Compares packed unsigned doublewords (ge) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ee /r =03 | alias
vpcomgeuq | Compares packed unsigned quadwords (ge) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ef /r =03 | alias
vpcomgeuw | Compares packed unsigned words (ge) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ed /r =03 | alias
vpcomgtub | Compares packed unsigned bytes (gt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ec /r =02 | alias
vpcomgtud | Compares packed unsigned doublewords (gt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ee /r =02 | alias
vpcomgtuq | Compares packed unsigned quadwords (gt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ef /r =02 | alias
vpcomgtuw | Compares packed unsigned words (gt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ed /r =02 | alias
vpcomleub | Compares packed unsigned bytes (le) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ec /r =01 | alias
vpcomleud | Compares packed unsigned doublewords (le) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ee /r =01 | alias
vpcomleuq | Compares packed unsigned quadwords (le) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ef /r =01 | alias
vpcomleuw | Compares packed unsigned words (le) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ed /r =01 | alias
vpcomltub | Compares packed unsigned bytes (lt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ec /r =00 | alias
vpcomltud | Compares packed unsigned doublewords (lt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ee /r =00 | alias
vpcomltuq | Compares packed unsigned quadwords (lt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ef /r =00 | alias
vpcomltuw | Compares packed unsigned words (lt) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ed /r =00 | alias
vpcomneqb | Compares packed bytes (neq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cc /r =05 | alias
vpcomneqd | Compares packed doublewords (neq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ce /r =05 | alias
vpcomneqq | Compares packed quadwords (neq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cf /r =05 | alias
vpcomneqw | Compares packed words (neq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cd /r =05 | alias
vphaddubd | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 d2 /r
vphaddubq | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 d3 /r
vphaddubw | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 d1 /r
vphaddudq | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 db /r
vphadduwd | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 d6 /r
vphadduwq | Adds neighbouring integers with widening | xop
  xmm,xmm/m128 = xop.128.np.m9.w0 d7 /r
vpmacsdqh | Multiplies and accumulates integers | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 9f /r ib
vpmacsdql | Multiplies and accumulates integers | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 97 /r ib
vpmacssdd | Multiplies and accumulates integers | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 8e /r ib
vpmacsswd | Multiplies and accumulates integers | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 86 /r ib
vpmacssww | Multiplies and accumulates integers | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 85 /r ib
vpmadcswd | Multiplies, adds neighbours and accumulates | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 b6 /r ib
vpcomnequb | Compares packed unsigned bytes (neq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ec /r =05 | alias
vpcomnequd | Compares packed unsigned doublewords (neq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ee /r =05 | alias
vpcomnequq | Compares packed unsigned quadwords (neq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ef /r =05 | alias
vpcomnequw | Compares packed unsigned words (neq) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ed /r =05 | alias
vpcomtrueb | Compares packed bytes (true) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cc /r =07 | alias
vpcomtrued | Compares packed doublewords (true) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ce /r =07 | alias
vpcomtrueq | Compares packed quadwords (true) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cf /r =07 | alias
vpcomtruew | Compares packed words (true) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cd /r =07 | alias
vpermil2pd | Permutes elements | xop
  V,V.v,V/mV,V.i,imm4 = vex.L.np.0f3a.w0 49 /r ib | alias
  V,V.v,V/mV,V.i,imm4 = vex.L.66.0f3a.w0 49 /r ib | decode
  V,V.v,V.i,V/mV,imm4 = vex.L.np.0f3a.w1 49 /r ib | alias
  V,V.v,V.i,V/mV,imm4 = vex.L.66.0f3a.w1 49 /r ib | decode
vpermil2ps | Permutes elements | xop
  V,V.v,V/mV,V.i,imm4 = vex.L.np.0f3a.w0 48 /r ib | alias
  V,V.v,V/mV,V.i,imm4 = vex.L.66.0f3a.w0 48 /r ib | decode
  V,V.v,V.i,V/mV,imm4 = vex.L.np.0f3a.w1 48 /r ib | alias
  V,V.v,V.i,V/mV,imm4 = vex.L.66.0f3a.w1 48 /r ib | decode
vpmacssdqh | Multiplies and accumulates integers | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 8f /r ib
vpmacssdql | Multiplies and accumulates integers | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 87 /r ib
vpmadcsswd | Multiplies, adds neighbours and accumulates | xop
  xmm,xmm.v,xmm/m128,xmm.i = xop.128.np.m8.w0 a6 /r ib
vpcomfalseb | Compares packed bytes (false) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cc /r =06 | alias
vpcomfalsed | Compares packed doublewords (false) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ce /r =06 | alias
vpcomfalseq | Compares packed quadwords (false) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cf /r =06 | alias
vpcomfalsew | Compares packed words (false) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 cd /r =06 | alias
vpcomtrueub | Compares packed unsigned bytes (true) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ec /r =07 | alias
vpcomtrueud | Compares packed unsigned doublewords (true) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ee /r =07 | alias
vpcomtrueuq | Compares packed unsigned quadwords (true) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ef /r =07 | alias
vpcomtrueuw | Compares packed unsigned words (true) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ed /r =07 | alias
vpcomfalseub | Compares packed unsigned bytes (false) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ec /r =06 | alias
vpcomfalseud | Compares packed unsigned doublewords (false) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ee /r =06 | alias
vpcomfalseuq | Compares packed unsigned quadwords (false) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ef /r =06 | alias
vpcomfalseuw | Compares packed unsigned words (false) | xop
  xmm,xmm.v,xmm/m128 = xop.128.np.m8.w0 ed /r =06 | alias
vpermilmo2pd | Permutes elements | xop
  V,V.v,V/mV,V.i = vex.L.np.0f3a.w0 49 /r ib =02 | alias
  V,V.v,V.i,V/mV = vex.L.np.0f3a.w1 49 /r ib =02 | alias
vpermilmo2ps | Permutes elements | xop
  V,V.v,V/mV,V.i = vex.L.np.0f3a.w0 48 /r ib =02 | alias
  V,V.v,V.i,V/mV = vex.L.np.0f3a.w1 48 /r ib =02 | alias
vpermilmz2pd | Permutes elements | xop
  V,V.v,V/mV,V.i = vex.L.np.0f3a.w0 49 /r ib =03 | alias
  V,V.v,V.i,V/mV = vex.L.np.0f3a.w1 49 /r ib =03 | alias
vpermilmz2ps | Permutes elements | xop
  V,V.v,V/mV,V.i = vex.L.np.0f3a.w0 48 /r ib =03 | alias
  V,V.v,V.i,V/mV = vex.L.np.0f3a.w1 48 /r ib =03 | alias
vpermiltd2pd | Permutes elements | xop
  V,V.v,V/mV,V.i = vex.L.np.0f3a.w0 49 /r ib =00 | alias
  V,V.v,V.i,V/mV = vex.L.np.0f3a.w1 49 /r ib =00 | alias
vpermiltd2ps | Permutes elements | xop
  V,V.v,V/mV,V.i = vex.L.np.0f3a.w0 48 /r ib =00 | alias
  V,V.v,V.i,V/mV = vex.L.np.0f3a.w1 48 /r ib =00 | alias
`
